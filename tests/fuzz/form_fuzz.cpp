#include "fuzz/form_fuzz.h"

#include <cstdlib>

#include "base/text.h"
#include "web/form.h"

int fuzz_form(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    for (const auto* type : {"application/x-www-form-urlencoded", "multipart/form-data; boundary=b"}) {
        const auto form = web::Form::read(type, text, web::Form::Takes::files);
        if (!form) continue;
        for (const auto& [name, value] : form->fields().all())
            if (!base::valid_utf8(name) || !base::valid_utf8(value)) std::abort();
        for (const auto& file : form->files())
            if (file.bytes.data() < text.data() || file.bytes.data() + file.bytes.size() > text.data() + size) std::abort();
    }
    return 0;
}
