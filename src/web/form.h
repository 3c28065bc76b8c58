// Forms as browsers send them: urlencoded, or multipart with files (RFC 7578). The library's own readers stop at 8 KiB and copy.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "web/edge/message.h"
#include "web/url.h"

namespace web {

struct FileField {
    std::string name;
    std::string file_name;    // its last part only, cleaned; for showing, never for paths
    std::string type;         // as the browser says; not to be believed
    std::string_view bytes;   // lives as long as the Form
};

// A whole form over a request's body. A body in a spool file is mapped, never copied.
class Form {
public:
    // Refused: another content type than the two, a broken encoding, a part without a name or with a head above 4 KiB, more
    // than Fields::limit parts or 64 KiB of texts; and files where the form has none to send. A field of files in which
    // nothing was chosen is as none.
    enum class Takes : std::uint8_t { texts, files };
    static base::Result<Form> read(std::string_view content_type, const edge::Body& body, Takes);
    static base::Result<Form> read(std::string_view content_type, std::string_view bytes, Takes);

    const Fields& fields() const { return fields_; }
    const std::vector<FileField>& files() const { return files_; }

private:
    static base::Result<Form> multipart(std::string_view boundary, std::string_view bytes);
    base::Result<void> add_part(std::string_view head, std::string_view content);

    Fields fields_;
    std::vector<FileField> files_;
    std::size_t parts_ = 0, text_bytes_ = 0;
    std::shared_ptr<const void> mapped_;
};

}  // namespace web
