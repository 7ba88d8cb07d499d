// SPDX-License-Identifier: MIT
// What the pages of every theme keep to, so that nothing a text of the site holds can ever run, and no reader's browser
// asks another host: a Content-Security-Policy in each page, no inline scripts and styles, nothing loaded from
// elsewhere.
#pragma once

#include <string_view>
#include <vector>

#include "render/theme/markup.hpp"

namespace minhbach {

enum class MarkupKind : unsigned char {
    page_template,   // a whole page, with Mustache tags
    moved_template,  // the same for a former address, which may lead on by itself to where the page is now
    page,            // a whole page as it will be published
    image,           // SVG: no policy, and styles of its own
};

// In the order of the text.
std::vector<MarkupMistake> check_markup(std::string_view text, MarkupKind kind);

// url(), @import and all else that loads in a style sheet.
std::vector<MarkupMistake> check_style_sheet(std::string_view text);

enum class Address : unsigned char { of_the_site, of_another_host, dangerous, unclear };

// Where an address leads, as it stands in an attribute. With `may_begin_with_name` a name of the template that ends in
// href or url may be its beginning. "{{root}}" leads to the site's own root.
Address classify_address(std::string_view address, bool may_begin_with_name);

}  // namespace minhbach
