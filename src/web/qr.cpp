#include "web/qr.h"

#include <fmt/format.h>
#include <qrencode.h>

#include <memory>
#include <new>
#include <stdexcept>

namespace web {

Qr::Qr(std::string_view text, Level level) {
    if (text.empty() || text.size() > longest) throw std::length_error("a QR code of so many bytes");
    struct Free {
        void operator()(QRcode* code) const { QRcode_free(code); }
    };
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    const std::unique_ptr<QRcode, Free> code(
        QRcode_encodeData(static_cast<int>(text.size()), bytes, 0, level == Level::low ? QR_ECLEVEL_L : QR_ECLEVEL_M));
    if (!code) throw std::bad_alloc();
    size_ = code->width;
    for (int i = 0; i < size_ * size_; ++i) modules_.push_back(code->data[i] & 1);
}

std::string Qr::svg() const {
    std::string path;
    for (int y = 0; y < size_; ++y)
        for (int x = 0; x < size_;) {
            int run = 0;
            while (x + run < size_ && black(x + run, y)) ++run;
            if (run) path += fmt::format("M{} {}h{}v1h-{}z", x + quiet_zone, y + quiet_zone, run, run);
            x += run + 1;
        }
    const int side = size_ + 2 * quiet_zone;
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {0}\" width=\"{1}\" height=\"{1}\" shape-rendering=\"crispEdges\">"
                       "<rect width=\"{0}\" height=\"{0}\" fill=\"#fff\"/><path d=\"{2}\"/></svg>",
                       side, side * 8, path);
}

}  // namespace web
