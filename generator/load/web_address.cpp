// SPDX-License-Identifier: MIT
#include "load/web_address.hpp"

#include <algorithm>

namespace minhbach {

namespace {

bool is_letter_or_digit(char c) {
    // Letters beyond ASCII may stand in the name of a host, too.
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

// example.gov.vn, example.gov.vn:8080.
bool is_host(std::string_view text) {
    const auto colon = std::min(text.find(':'), text.size());
    const std::string_view name = text.substr(0, colon);
    const std::string_view port = text.substr(std::min(colon + 1, text.size()));
    if (colon != text.size() &&
        (port.empty() || port.size() > 5 || port.find_first_not_of("0123456789") != std::string_view::npos)) {
        return false;
    }
    return !name.empty() && is_letter_or_digit(name.front()) && is_letter_or_digit(name.back()) &&
           name.find("..") == std::string_view::npos &&
           std::all_of(name.begin(), name.end(), [](char c) { return is_letter_or_digit(c) || c == '.' || c == '-'; });
}

}  // namespace

bool is_web_address(std::string_view url) {
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (url.starts_with(scheme)) {
            const std::string_view rest = url.substr(scheme.size());
            return is_host(rest.substr(0, rest.find_first_of("/?#"))) &&
                   std::none_of(rest.begin(), rest.end(), [](char c) {
                       return static_cast<unsigned char>(c) <= ' ' || c == 0x7F || c == '"' || c == '<' || c == '>' ||
                              c == '\\';
                   });
        }
    }
    return false;
}

bool is_report_address(std::string_view url) {
    constexpr std::string_view mail = "mailto:";
    if (!url.starts_with(mail)) {
        return url.starts_with("https://") && is_web_address(url);
    }
    const std::string_view mailbox = url.substr(mail.size());
    const auto at = mailbox.find('@');
    if (at == 0 || at == std::string_view::npos) {
        return false;
    }
    const std::string_view name = mailbox.substr(0, at);
    const std::string_view host = mailbox.substr(at + 1);
    const bool good = std::all_of(name.begin(), name.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x80 &&
               (is_letter_or_digit(c) || c == '.' || c == '_' || c == '+' || c == '-');
    });
    return good && is_host(host) && host.find(':') == std::string_view::npos &&
           host.find('.') != std::string_view::npos;
}

bool is_site_address(std::string_view url) {
    return is_web_address(url) && url.find_first_of("?#") == std::string_view::npos;
}

}  // namespace minhbach
