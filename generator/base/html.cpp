// SPDX-License-Identifier: MIT
#include "base/html.hpp"

namespace minhbach {

std::string html_escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            case '{': out += "&#123;"; break;
            case '}': out += "&#125;"; break;
            default: out += c;
        }
    }
    return out;
}

}  // namespace minhbach
