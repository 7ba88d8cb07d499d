// SPDX-License-Identifier: MIT
#include "render/theme/theme_policy.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/diagnostics.hpp"
#include "base/text.hpp"

namespace minhbach {

namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

// What divides words for a browser, each as one blank.
std::string with_blanks(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r' || c == '\f'; }, ' ');
    return text;
}

// Elements before whose first the head of a page has not ended.
constexpr std::array<std::string_view, 6> of_the_head{"html", "head", "meta", "title", "link", "script"};
// They change what all addresses mean, show what is no page of the site, or are read differently with and without
// scripts.
constexpr std::array<std::string_view, 14> refused_elements{
    "base",     "object", "embed",   "applet",   "frame",    "frameset",  "iframe",
    "noscript", "xmp",    "noembed", "noframes", "template", "plaintext", "foreignobject"};
// The browser loads these by itself, or sends to them.
constexpr std::array<std::string_view, 13> loading{"src",     "srcset",  "poster",     "background", "data",
                                                   "action",  "ping",    "formaction", "manifest",   "codebase",
                                                   "classid", "archive", "imagesrcset"};
// A link of these kinds is for the reader or for programs to follow; all others are loaded.
constexpr std::array<std::string_view, 10> followed{"alternate", "author",  "bookmark", "canonical", "external",
                                                    "help",      "license", "next",     "prev",      "search"};
constexpr std::array<std::string_view, 4> schemes_to_follow{"https", "http", "mailto", "tel"};

class PolicyCheck {
public:
    PolicyCheck(std::string_view text, MarkupKind kind)
        : kind_(kind),
          markup_(read_markup(text, kind == MarkupKind::page_template || kind == MarkupKind::moved_template)) {}

    std::vector<MarkupMistake> run() {
        mistakes_ = markup_.mistakes;
        for (const MarkupElement& element : markup_.elements) {
            if (!element.closes) {
                check(element);
            } else if (element.name == "head") {
                in_head_ = false;
            }
        }
        if (kind_ != MarkupKind::image && !has_policy_) {
            mistake(0, 1, "theme-no-policy",
                    say("trang không có Content-Security-Policy trong phần head, trước mọi thứ được tải",
                        "the page has no Content-Security-Policy in its head, before anything that is loaded"),
                    say("đặt ngay sau <meta charset>, ngoài mọi đoạn {{{{#…}}}}: <meta "
                        "http-equiv=\"Content-Security-Policy\" "
                        "content=\"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:\">",
                        "put just behind <meta charset>, outside of every section {{{{#…}}}}: <meta "
                        "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; "
                        "style-src 'self'; img-src 'self' data:\">"));
        }
        std::stable_sort(mistakes_.begin(), mistakes_.end(),
                         [](const MarkupMistake& a, const MarkupMistake& b) { return a.at < b.at; });
        return std::move(mistakes_);
    }

private:
    void mistake(std::size_t at, std::size_t width, std::string code, Message message, Message hint) {
        mistakes_.push_back({at, width, std::move(code), std::move(message), std::move(hint)});
    }

    void check(const MarkupElement& element) {
        in_head_ = in_head_ && is_one_of(element.name, of_the_head) && markup_.first_text > element.at;
        if (is_one_of(element.name, refused_elements)) {
            mistake(element.at, element.length, "theme-element",
                    say("không dùng được thẻ <{0}>", "the tag <{0}> cannot be used", element.name),
                    say("trang chỉ gồm nội dung của chính nó; dẫn đến nội dung khác bằng <a href>",
                        "a page is its own content only; lead to other content with <a href>"));
        }
        if (element.name == "meta") {
            check_meta(element);
        }
        const bool has_content = element.content.find_first_not_of(" \t\n\r\f") != std::string_view::npos;
        if (element.name == "script" &&
            (has_content || (element.find("src") == nullptr && element.find("href") == nullptr))) {
            inline_code(element.at, element.length);
        }
        if (element.name == "style" && kind_ != MarkupKind::image) {
            inline_code(element.at, element.length);
        } else if (element.name == "style") {
            for (MarkupMistake& inner : check_style_sheet(element.content)) {
                inner.at += element.at + element.length;
                mistakes_.push_back(std::move(inner));
            }
        }
        for (const MarkupAttribute& attribute : element.attributes) {
            check(element, attribute);
        }
    }

    void inline_code(std::size_t at, std::size_t width) {
        mistake(at, width, "theme-inline-code",
                say("mã lệnh (script) và kiểu (style) không được viết trong trang",
                    "scripts and styles may not be written into the page"),
                say("đặt vào một tệp trong assets/: <script src=\"{{{{root}}}}assets/….js\" defer></script>, <link "
                    "rel=\"stylesheet\" href=\"{{{{root}}}}assets/….css\">",
                    "put it into a file in assets/: <script src=\"{{{{root}}}}assets/….js\" defer></script>, <link "
                    "rel=\"stylesheet\" href=\"{{{{root}}}}assets/….css\">"));
    }

    void check(const MarkupElement& element, const MarkupAttribute& attribute) {
        const std::size_t width = attribute.name.size();
        if (attribute.name.starts_with("on")) {
            mistake(
                attribute.at, width, "theme-inline-code",
                say("thuộc tính {0} chạy mã lệnh trong trang", "the attribute {0} runs a script of the page",
                    attribute.name),
                say("gắn vào phần tử từ một tệp .js trong assets/", "bind it to the element in a file .js of assets/"));
        } else if (attribute.name == "srcdoc" || (attribute.name == "style" && kind_ != MarkupKind::image)) {
            inline_code(attribute.at, width);
        } else if (attribute.name == "attributename" && lower(attribute.value).find("href") != std::string::npos) {
            mistake(attribute.at, width, "theme-inline-code",
                    say("hoạt hình không được đổi địa chỉ", "an animation may not change an address"), {});
        } else if (attribute.name == "style") {
            for (MarkupMistake& inner : check_style_sheet(attribute.value)) {
                inner.at = attribute.at;
                mistakes_.push_back(std::move(inner));
            }
        } else if (attribute.name == "href" || is_one_of(attribute.name, loading)) {
            check_addresses(element, attribute);
        }
    }

    // Whether the browser goes to the address without being asked to.
    static bool is_loaded(const MarkupElement& element, const MarkupAttribute& attribute) {
        if (attribute.name != "href") {
            return true;
        }
        if (element.name == "a" || element.name == "area") {
            return false;
        }
        const MarkupAttribute* rel = element.name == "link" ? element.find("rel") : nullptr;
        if (rel == nullptr) {
            return true;
        }
        const std::string kinds = with_blanks(lower(rel->value));
        const auto words = split(kinds, ' ');
        return std::any_of(words.begin(), words.end(),
                           [](std::string_view word) { return !word.empty() && !is_one_of(word, followed); });
    }

    void check_addresses(const MarkupElement& element, const MarkupAttribute& attribute) {
        const bool loaded = is_loaded(element, attribute);
        if (loaded && !has_policy_ && kind_ != MarkupKind::image) {
            in_head_ = false;  // a policy that comes later is too late for this one
        }
        const bool many = attribute.name == "srcset" || attribute.name == "imagesrcset";
        for (const std::string_view candidate : many ? split(attribute.value, ',') : std::vector{attribute.value}) {
            std::string_view address = trimmed(candidate);
            address = many ? address.substr(0, address.find_first_of(" \t\n\r\f")) : address;
            const bool picture = (element.name == "img" || element.name == "image" || element.name == "link") && !many;
            if (loaded && picture && lower(address).starts_with("data:image/")) {
                continue;
            }
            report(classify_address(address, !loaded), attribute, loaded);
        }
    }

    void report(Address address, const MarkupAttribute& attribute, bool loaded) {
        const std::size_t width = attribute.name.size();
        if (address == Address::dangerous) {
            mistake(attribute.at, width, "theme-inline-code",
                    say("địa chỉ ở {0} chạy mã lệnh hoặc chứa nội dung: chỉ dùng https, http, mailto, tel",
                        "the address in {0} runs a script or holds a document: use https, http, mailto, tel only",
                        attribute.name),
                    say("dẫn đến một trang", "lead to a page"));
        } else if (address == Address::of_another_host && loaded) {
            mistake(attribute.at, width, "theme-other-host",
                    say("{0} tải từ máy chủ khác", "{0} loads from another host", attribute.name),
                    say("chép tệp vào assets/ và viết {{{{root}}}}assets/…",
                        "copy the file into assets/ and write {{{{root}}}}assets/…"));
        } else if (address == Address::unclear) {
            mistake(attribute.at, width, "theme-unclear-address",
                    say("không rõ địa chỉ ở {0} dẫn đi đâu", "it is not clear where the address in {0} leads",
                        attribute.name),
                    loaded
                        ? say("bắt đầu bằng {{{{root}}}}assets/…, viết thẳng ký tự (chỉ dùng &amp;)",
                              "begin it with {{{{root}}}}assets/… and write characters as they are (&amp; only)")
                        : say("bắt đầu bằng {{{{root}}}}, một tên kết thúc bằng href hoặc url, # hoặc https://, viết "
                              "thẳng ký tự (chỉ dùng &amp;)",
                              "begin it with {{{{root}}}}, a name that ends in href or url, # or https://, and write "
                              "characters as they are (&amp; only)"));
        }
    }

    // At once, since a delay would take the page away from who reads it, and to no other address.
    static bool leads_on(const MarkupElement& element) {
        const MarkupAttribute* header = element.find("http-equiv");
        const MarkupAttribute* content = element.find("content");
        return lower(trimmed(header->value)) == "refresh" && content != nullptr &&
               content->value == "0; url={{target_href}}";
    }

    void check_meta(const MarkupElement& element) {
        const MarkupAttribute* header = element.find("http-equiv");
        const std::string name = header == nullptr ? std::string() : lower(trimmed(header->value));
        const bool goes = name == "refresh" || name.find_first_of("&{") != std::string::npos;
        if (goes && !(kind_ == MarkupKind::moved_template && leads_on(element))) {
            mistake(header->at, header->name.size(), "theme-element",
                    say("trang không được tự chuyển đi nơi khác", "a page may not go elsewhere by itself"),
                    kind_ == MarkupKind::moved_template
                        ? say("ở mẫu này chỉ dùng <meta http-equiv=\"refresh\" content=\"0; url={{{{target_href}}}}\">",
                              "this template has <meta http-equiv=\"refresh\" content=\"0; url={{{{target_href}}}}\"> "
                              "only")
                        : say("dẫn đến đó bằng <a href>", "lead there with <a href>"));
        }
        if (name != "content-security-policy") {
            return;
        }
        const MarkupAttribute* policy = element.find("content");
        // In a section it may be missing, behind the head the browser does not look at it.
        const bool counts = policy != nullptr && in_head_ && !element.in_section && markup_.first_text > element.at;
        has_policy_ = has_policy_ || counts;
        if (policy != nullptr) {
            check_policy(*policy);
        }
    }

    void check_policy(const MarkupAttribute& policy) {
        bool has_default = false;
        const std::string value = with_blanks(lower(policy.value));
        for (const std::string_view directive : split(value, ';')) {
            const auto words = split(trimmed(directive), ' ');
            const bool of_sources = words[0].find("-src") != std::string_view::npos || words[0] == "base-uri" ||
                                    words[0] == "form-action" || words[0].starts_with("report");
            if (!of_sources) {
                continue;
            }
            has_default = has_default || words[0] == "default-src";
            for (std::size_t i = 1; i < words.size(); ++i) {
                const bool picture = words[0] == "img-src" || words[0] == "font-src";
                const bool fine = words[i].empty() || words[i] == "'none'" || words[i] == "'self'" ||
                                  (picture && words[i] == "data:");
                if (!fine) {
                    mistake(policy.at, policy.name.size(), "theme-weak-policy",
                            say("{0} cho phép {1}", "{0} allows {1}", words[0], words[i]),
                            say("chỉ dùng 'none', 'self', và data: cho img-src, font-src",
                                "use 'none' and 'self' only, and data: for img-src, font-src"));
                }
            }
        }
        if (!has_default) {
            mistake(policy.at, policy.name.size(), "theme-weak-policy",
                    say("Content-Security-Policy thiếu default-src", "the Content-Security-Policy lacks default-src"),
                    say("thêm default-src 'none'", "add default-src 'none'"));
        }
    }

    MarkupKind kind_;
    Markup markup_;
    bool in_head_ = true;
    bool has_policy_ = false;
    std::vector<MarkupMistake> mistakes_;
};

}  // namespace

std::vector<MarkupMistake> check_markup(std::string_view text, MarkupKind kind) {
    return PolicyCheck(text, kind).run();
}

Address classify_address(std::string_view address, bool may_begin_with_name) {
    constexpr std::string_view root = "{{root}}";
    // What a browser passes over, it may not hide a scheme behind.
    std::string plain;
    for (const char c : trimmed(address)) {
        plain += c == '\n' || c == '\t' || c == '\r' ? "" : std::string(1, c == '\\' ? '/' : c);
    }
    for (std::size_t at = plain.find('&'); at != std::string::npos; at = plain.find('&', at + 1)) {
        if (plain.compare(at, 5, "&amp;") != 0) {
            return Address::unclear;
        }
    }
    const bool from_root = plain.starts_with(root);
    std::string_view rest = from_root ? std::string_view(plain).substr(root.size()) : std::string_view(plain);
    const std::size_t tag = std::min(rest.find("{{"), rest.size());
    const std::string before = lower(rest.substr(0, tag));
    if (before.starts_with("//")) {
        return Address::of_another_host;
    }
    const std::size_t end_of_scheme = before.find_first_of(":/?#");
    if (end_of_scheme != std::string::npos && before[end_of_scheme] == ':') {
        const std::string scheme = before.substr(0, end_of_scheme);
        return is_one_of(scheme, schemes_to_follow) ? Address::of_another_host : Address::dangerous;
    }
    if (tag == rest.size() || end_of_scheme != std::string::npos) {
        // A slash and a name could still become two slashes.
        return before == "/" && tag != rest.size() ? Address::unclear : Address::of_the_site;
    }
    const std::string_view name = rest.substr(tag + 2, rest.find("}}", tag) - tag - 2);
    const bool address_name = name.ends_with("href") || name.ends_with("url");
    const bool plain_name = name.find_first_of("#^/{") == std::string_view::npos;
    return before.empty() && may_begin_with_name && address_name && plain_name ? Address::of_the_site
                                                                               : Address::unclear;
}

}  // namespace minhbach
