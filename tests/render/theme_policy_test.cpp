// SPDX-License-Identifier: MIT
#include "render/theme/theme_policy.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace minhbach;

namespace {

const std::string policy =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self' data:\">";

std::string codes(const std::vector<MarkupMistake>& mistakes) {
    std::string result;
    for (const MarkupMistake& mistake : mistakes) {
        const std::string code = mistake.code.substr(6);  // without "theme-"
        result += (result.empty() ? "" : " ") + std::to_string(mistake.at) + ":" + code;
    }
    return result;
}

// The kinds of mistakes in the body of a page that has a policy, each with its place in `body`.
std::string in_body(const std::string& body) {
    const std::string head = "<!DOCTYPE html><html><head><meta charset=\"utf-8\">" + policy + "</head><body>";
    auto mistakes = check_markup(head + body, MarkupKind::page_template);
    for (MarkupMistake& mistake : mistakes) {
        mistake.at -= head.size();
    }
    return codes(mistakes);
}

std::string of_page(const std::string& text) {
    return codes(check_markup(text, MarkupKind::page_template));
}

std::string style(std::string_view text) {
    return codes(check_style_sheet(text));
}

}  // namespace

TEST_CASE("A page of text links and local files is fine") {
    CHECK(in_body("") == "");
    CHECK(in_body("<h1>{{title}}</h1><p class=\"a {{#is_home}}b{{/is_home}}\">{{{body_html}}}</p><!-- x -->") == "");
    CHECK(in_body("<a href=\"{{href}}\"{{#is_home}} aria-current=\"page\"{{/is_home}}>a</a>") == "");
    CHECK(in_body("<a href=\"https://other.example/?a&amp;b\">a</a><a href='mailto:a@b.vn'>b</a><a href=#c>c</a>") ==
          "");
    CHECK(in_body("<a href=\"{{root}}du-lieu/\">a</a><a href=\"{{root}}{{href}}\">b</a><a href=\"#{{id}}\">c</a>") ==
          "");
    CHECK(in_body("<img src=\"{{root}}assets/a.svg\" alt=\"\"><img src='data:image/png;base64,aa'>"
                  "<script src=\"{{root}}assets/a.js\" defer></script>") == "");
    CHECK(in_body("<link rel=\"canonical\" href=\"{{canonical_url}}\"><link rel=\"Alternate license\" "
                  "href=\"https://other.example/\">") == "");
    CHECK(in_body("<img srcset=\"{{root}}a.png 1x, b/c.png 2x\"><input value=\"javascript\"><p online-only>") ==
          "72:inline-code");  // whatever begins with "on" is an event
}

TEST_CASE("Scripts and styles in the page are refused in each of their forms") {
    CHECK(in_body("<script>a()</script>") == "0:inline-code");
    CHECK(in_body("<SCRIPT src=\"a.js\"> a() </SCRIPT>") == "0:inline-code");
    CHECK(in_body("<script></script>") == "0:inline-code");
    CHECK(in_body("<script src=\"assets/a.js\">\n</script>") == "");
    CHECK(in_body("<style>p{}</style>") == "0:inline-code");
    CHECK(in_body("<p style=\"color:red\">") == "3:inline-code");
    CHECK(in_body("<p onclick=\"a()\">") == "3:inline-code");
    CHECK(in_body("<p/OnClick=a()>") == "3:inline-code");
    CHECK(in_body("<svg><animate attributeName=href to=x></svg>") == "14:inline-code");
    CHECK(in_body("<a href=\"javascript:a()\">") == "3:inline-code");
    CHECK(in_body("<a href=\" JaVa\nScript:a()\">") == "3:inline-code");
    CHECK(in_body("<a href=vbscript:a>") == "3:inline-code");
    CHECK(in_body("<a href=\"data:text/html,a\">") == "3:inline-code");
    CHECK(in_body("<svg><a xlink:href=\"javascript:a()\">") == "8:inline-code");
    CHECK(in_body("<a href=\"{{root}}javascript:a()\">") == "3:inline-code");
}

TEST_CASE("An address that is not written plainly is refused") {
    CHECK(in_body("<a href=\"java&#115;cript:a()\">") == "3:unclear-address");
    CHECK(in_body("<a href=\"javascript&colon;a()\">") == "3:unclear-address");
    CHECK(in_body("<a href=\"java{{title}}\">") == "3:unclear-address");
    CHECK(in_body("<a href=\"{{title}}\">") == "3:unclear-address");
    CHECK(in_body("<a href=\"{{#is_home}}a{{/is_home}}\">") == "3:unclear-address");
    CHECK(in_body("<a href=\"/{{href}}\">") == "3:unclear-address");
    CHECK(in_body("<img src=\"{{href}}\">") == "5:unclear-address");
    CHECK(in_body("<a href=\"a/{{title}}\">") == "");
}

TEST_CASE("What is loaded comes from the site itself") {
    for (const char* address : {"https://other.example/a", "//other.example/a", "\\\\other.example\\a", "HTTP://a/",
                                "{{root}}https://other.example/a", "{{root}}//other.example/a"}) {
        INFO(address);
        CHECK(in_body(std::string("<img src=\"") + address + "\">") == "5:other-host");
        CHECK(in_body(std::string("<link rel=\"stylesheet\" href=\"") + address + "\">") == "23:other-host");
        CHECK(in_body(std::string("<script src=\"") + address + "\"></script>") == "8:other-host");
    }
    CHECK(in_body("<link href=\"https://other.example/\">") == "6:other-host");
    CHECK(in_body("<link rel=\"alternate stylesheet\" href=\"//a/\">") == "33:other-host");
    CHECK(in_body("<img srcset=\"a.png 1x, //other.example/b 2x\">") == "5:other-host");
    CHECK(in_body("<form action=\"https://other.example/\">") == "6:other-host");
    CHECK(in_body("<video poster=\"//a/b\">") == "7:other-host");
    CHECK(in_body("<svg><image href=\"//a/b\"/><use xlink:href=\"#a\"/></svg>") == "12:other-host");
    CHECK(in_body("<script src=\"data:text/javascript,a()\"></script>") == "8:inline-code");
    for (const char* element : {"base", "object", "embed", "iframe", "frame", "noscript", "template", "xmp"}) {
        CHECK(in_body(std::string("<") + element + ">") == "0:element");
    }
    CHECK(in_body("<meta http-equiv=\"refresh\" content=\"0;url=//a/\">") == "6:element");
}

TEST_CASE("Only the template of former addresses leads on by itself and only to where the page is") {
    const auto refresh = [](const std::string& content, MarkupKind kind = MarkupKind::moved_template) {
        return codes(check_markup(policy + "<meta http-equiv=\"refresh\" content=\"" + content + "\">", kind));
    };
    const std::string mistake = std::to_string(policy.size() + 6) + ":element";
    CHECK(refresh("0; url={{target_href}}") == "");
    CHECK(refresh("0; url={{target_href}}", MarkupKind::page_template) == mistake);
    CHECK(refresh("0; url={{target_href}}", MarkupKind::page) == mistake);
    for (const char* other : {"5; url={{target_href}}", "0; url={{canonical_url}}", "0; url=https://other.example/",
                              "0; url={{target_href}}x", "0", ""}) {
        INFO(other);
        CHECK(refresh(other) == mistake);
    }
    CHECK(codes(check_markup(policy + "<meta http-equiv=refresh>", MarkupKind::moved_template)) == mistake);
    CHECK(codes(check_markup(policy + "<meta http-equiv=\"{{title}}\" content=\"0; url={{target_href}}\">",
                             MarkupKind::moved_template)) == mistake);
    // The rest of the rules hold there, too.
    CHECK(codes(check_markup("<p>a</p>", MarkupKind::moved_template)) == "0:no-policy");
    CHECK(codes(check_markup(policy + "<base>", MarkupKind::moved_template)) ==
          std::to_string(policy.size()) + ":element");
}

TEST_CASE("A page without a policy where browsers look for it is refused") {
    const auto page = [](const std::string& head, const std::string& body = "") {
        return of_page("<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>");
    };
    CHECK(page(policy) == "");
    CHECK(page("<title>a {{title}}</title>" + policy) == "");
    CHECK(page("") == "0:no-policy");
    CHECK(of_page("") == "0:no-policy");
    CHECK(page("", policy) == "0:no-policy");
    CHECK(page("{{#is_home}}" + policy + "{{/is_home}}") == "0:no-policy");
    CHECK(page("<!--" + policy + "-->") == "0:no-policy");
    CHECK(page("text" + policy) == "0:no-policy");
    CHECK(page("{{title}}" + policy) == "0:no-policy");
    CHECK(page("<p></p>" + policy) == "0:no-policy");
    CHECK(page("<link rel=\"stylesheet\" href=\"assets/a.css\">" + policy) == "0:no-policy");
    CHECK(page("<link rel=\"license\" href=\"https://a/\">" + policy) == "");
    CHECK(page("<meta http-equiv=\"Content-Security-Policy\">") == "0:no-policy");
}

TEST_CASE("A policy that allows more than the site itself is refused") {
    const auto with = [](const std::string& content) {
        return of_page("<meta http-equiv=Content-Security-Policy content=\"" + content + "\">");
    };
    CHECK(with("default-src 'self'") == "");
    CHECK(with("DEFAULT-SRC 'NONE'; script-src 'self'; font-src data:;") == "");
    CHECK(with("default-src 'none'; upgrade-insecure-requests; sandbox allow-scripts") == "");
    for (const char* weak :
         {"default-src *", "default-src 'self' 'unsafe-inline'", "default-src 'none'; script-src 'unsafe-eval'",
          "default-src 'none'; style-src https:", "default-src 'none'; script-src data:",
          "default-src 'none'; base-uri https://a", "default-src 'none'; report-uri https://a",
          "default-src 'none'; form-action *", "script-src 'self'", "", "default-src &#39;none&#39;",
          "default-src 'none'; script-src\thttps://a", "default-src 'none';\nstyle-src\n\n'self'\fhttps://a"}) {
        INFO(weak);
        CHECK(with(weak).find("weak-policy") != std::string::npos);
    }
}

TEST_CASE("A template whose tags cannot be told from its values is refused") {
    CHECK(in_body("<p title={{title}}>") == "9:unclear-markup");
    CHECK(in_body("<p {{title}}>") == "3:unclear-markup");
    CHECK(in_body("<{{title}}>") == "");  // no letter behind the bracket: text
    CHECK(in_body("<p{{title}}>") == "2:unclear-markup");
    CHECK(in_body("<p a{{title}}=\"b\">") == "4:unclear-markup");
    CHECK(in_body("<p title=\"{{{body_html}}}\">") == "10:unclear-markup");
    CHECK(in_body("<p title={{#a}}\"{{/a}} onclick=\"b\">").find("unclear-markup") != std::string::npos);
    CHECK(in_body("<p title=\"{{#a}}\">{{/a}}\">").find("unclear-markup") != std::string::npos);
    CHECK(in_body("<p {{#a}}>{{/a}}").find("unclear-markup") != std::string::npos);
    CHECK(in_body("<p{{#a}} b{{/a}}><p {{#a}}b{{/a}} c{{^a}} d=\"e\"{{/a}}{{#b}} f{{/b}}/>") == "");
    CHECK(in_body("<scr{{#a}} b=\"c\"{{/a}}ipt>").find("unclear-markup") != std::string::npos);
    CHECK(in_body("<scr{{#a}} b {{/a}}ipt>").find("unclear-markup") != std::string::npos);
    CHECK(in_body("<p on{{#a}}click{{/a}}=b>").find("unclear-markup") != std::string::npos);
    CHECK(in_body("<p {{#a}}on{{/a}}{{#b}}click=b{{/b}}>").find("unclear-markup") != std::string::npos);
    CHECK(in_body("<a href {{#a}}=\"javascript:b\"{{/a}}>").find("unclear-markup") != std::string::npos);
    CHECK(in_body("<a href {{#a}} =\"javascript:b\"{{/a}}>").find("unclear-markup") != std::string::npos);
    CHECK(in_body("<a href=\"b\" =c>") == "12:unclear-markup");
    CHECK(in_body("<p a{{#a}}b{{/a}}>").find("unclear-markup") != std::string::npos);
    CHECK(in_body("<!-- {{title}} -->") == "0:unclear-markup");
    CHECK(in_body("<!-- a") == "0:unclear-markup");
    CHECK(in_body("<p") == "0:unclear-markup");
    CHECK(in_body("<?php a ?>") == "0:unclear-markup");
    CHECK(in_body("<![CDATA[ a ]]>") == "0:unclear-markup");
    CHECK(in_body("<title><b></title>").find("0:unclear-markup") == 0);
    CHECK(in_body("<textarea>{{title}}</textarea>") == "");
}

TEST_CASE("Comments end where browsers end them") {
    CHECK(in_body("<!--><script>a()</script>-->").find("inline-code") != std::string::npos);
    CHECK(in_body("<!---><script>a()</script>-->").find("inline-code") != std::string::npos);
    CHECK(in_body("<!-- --!><script>a()</script>-->").find("inline-code") != std::string::npos);
    CHECK(in_body("<!-- <script>a()</script> -->") == "");
    CHECK(in_body("<!-- > <p onclick=a> -->") == "");
    CHECK(in_body("<title><!--</title><script>a()</script>-->").find("0:unclear-markup") == 0);
}

TEST_CASE("A picture may have styles but no scripts and nothing from elsewhere") {
    const auto picture = [](std::string_view text) { return codes(check_markup(text, MarkupKind::image)); };
    CHECK(picture(
              "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"a\" \"http://b\"><svg "
              "xmlns=\"http://www.w3.org/2000/svg\"><style>p{fill:red}</style><path style=\"fill:url(#a)\"/></svg>") ==
          "");
    CHECK(picture("<svg onload=\"a()\"/>") == "5:inline-code");
    CHECK(picture("<svg><script>a()</script></svg>") == "5:inline-code");
    CHECK(picture("<svg xmlns:x=\"http://www.w3.org/2000/svg\"><x:script>a()</x:script></svg>").find("inline-code") !=
          std::string::npos);
    CHECK(picture("<svg><image href=\"https://a/b\"/></svg>") == "12:other-host");
    CHECK(picture("<svg><style>p{fill:url(//a/b)}</style></svg>").find("other-host") != std::string::npos);
    CHECK(picture("<svg><p style=\"fill:url(//a/b)\"/></svg>") == "8:other-host");
    CHECK(picture("<?xml-stylesheet href=\"//a\"?><svg/>") == "0:unclear-markup");
    CHECK(picture("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>").find("0:unclear-markup") == 0);
    CHECK(picture("<svg>{{title}}</svg>") == "");
}

TEST_CASE("A page among the assets keeps to the same") {
    const auto page = [](const std::string& text) { return codes(check_markup(text, MarkupKind::page)); };
    CHECK(page(policy + "<p title={{a}}>") == "");
    CHECK(page("<p>") == "0:no-policy");
    CHECK(page(policy + "<script>a()</script>").find("inline-code") != std::string::npos);
}

TEST_CASE("A style sheet loads from the site itself only however the address is written") {
    CHECK(style("p{background:url(a.png)} q{background:url( \"../b.png\" )} @import \"c.css\";") == "");
    CHECK(style("p{background:url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E\")}") == "");
    CHECK(style("/* url(//a) */ p::before{content:\"https://a/\"} a[href^='https://']{} p{mask:url(#m)}") == "");
    CHECK(style("p{width:calc(1px + (2px))} .url{} p{content:\"@import 'https://a'\"}") == "");
    CHECK(style("@import \"https://a/b.css\";") == "8:other-host");
    CHECK(style("@import url(//a/b.css);") == "12:other-host");
    CHECK(style("@IMPORT 'data:text/css,p{}';") == "8:other-host");
    CHECK(style("@import \"a.css\" layer(x); p{content:\"https://a\"}") == "");
    CHECK(style("p{background:URL(https://a/b)}") == "17:other-host");
    CHECK(style("p{background:url('//a/b')}") == "17:other-host");
    CHECK(style("p{background:u\\72l(//a/b)}") == "19:other-host");
    CHECK(style("p{background:url(\\2f\\2f a/b)}") == "17:other-host");
    CHECK(style("p{background:url(/\\/a/b)}") == "17:other-host");
    CHECK(style("p{background:url/**/(//a)}") == "");  // no function any more
    CHECK(style("p{background:image-set(\"//a/b\" 1x)}") == "23:other-host");
    CHECK(style("p{background:image-set(url(a.png) 1x, linear-gradient(red) 2x); content:\"//a\"}") == "");
    CHECK(style("@font-face{src:url(https://a/b.woff)}") == "19:other-host");
    CHECK(style("p{background:url(") == "");
    CHECK(style("p{background:url(\"//a") == "17:other-host");
    CHECK(style("/*") == "");
    CHECK(style("p{content:\"\\") == "");
}
