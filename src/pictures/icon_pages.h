// What makes the city an application on a phone: icons, the manifest, and the files by which its own packages prove themselves.
#pragma once

#include "web/context.h"

namespace pictures {

base::Result<web::Response> icon_180(web::Context&);       // of iOS, which rounds its corners itself
base::Result<web::Response> icon_192(web::Context&);
base::Result<web::Response> icon_512(web::Context&);
base::Result<web::Response> icon_maskable(web::Context&);
base::Result<web::Response> favicon(web::Context&);        // 16, 32 and 48 in one file
base::Result<web::Response> manifest(web::Context&);
base::Result<web::Response> android_links(web::Context&);  // Digital Asset Links
base::Result<web::Response> ios_links(web::Context&);      // Universal Links

}  // namespace pictures
