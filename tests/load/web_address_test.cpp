// SPDX-License-Identifier: MIT
#include "load/web_address.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

TEST_CASE("A web address has http or https and the name of a host") {
    for (const char* good : {"https://a.vn", "http://a", "https://a.vn:8080/", "https://a.vn/b?c=d#e", "https://a?b",
                             "https://tỉnh.vn/", "https://1.2.3.4/", "https://a-b.vn:65535"}) {
        INFO(good);
        CHECK(is_web_address(good));
    }
    for (const char* bad : {"",
                            "https://",
                            "http://",
                            "https:///a",
                            "https://?y=1/",
                            "https://#a",
                            "ftp://a.vn",
                            "a.vn",
                            "https:/a.vn",
                            "https://.vn",
                            "https://a.",
                            "https://-a",
                            "https://a..vn",
                            "https://a_b",
                            "https://u@a.vn",
                            "https://a.vn:",
                            "https://a.vn:x",
                            "https://a.vn:123456",
                            "https://:80",
                            "https://a.vn/ b",
                            "https://a.vn/\"",
                            "https://a\t",
                            "https://a.vn/<",
                            "https://a.vn/>",
                            "https://a.vn/\\",
                            "https://a.vn/\x7F",
                            "javascript:https://a.vn"}) {
        INFO(bad);
        CHECK_FALSE(is_web_address(bad));
    }
}

TEST_CASE("The address of a site has neither query nor fragment") {
    CHECK(is_site_address("https://a.vn"));
    CHECK(is_site_address("http://a.vn/b/"));
    CHECK_FALSE(is_site_address("https://a.vn/?y=1/"));
    CHECK_FALSE(is_site_address("https://a.vn/#/"));
    CHECK_FALSE(is_site_address("https://"));
}

TEST_CASE("Mistakes are reported to a mailbox or to an address with https") {
    for (const char* good : {"mailto:bao-loi@example.gov.vn", "mailto:a.b+c_d@x.vn", "https://a.vn/bao-loi?trang=1"}) {
        INFO(good);
        CHECK(is_report_address(good));
    }
    for (const char* bad :
         {"", "a@b.vn", "mailto:", "mailto:@b.vn", "mailto:a", "mailto:a@", "mailto:a@b", "mailto:a@b.vn?bcc=c@d.vn",
          "mailto:a@b.vn,c@d.vn", "mailto:a b@c.vn", "mailto:a@b@c.vn", "mailto:a@b.vn:25", "mailto:á@b.vn",
          "mailto:a&b@c.vn", "http://a.vn/bao-loi", "https://", "javascript:x@y.vn"}) {
        INFO(bad);
        CHECK_FALSE(is_report_address(bad));
    }
}
