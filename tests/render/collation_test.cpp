// SPDX-License-Identifier: MIT
#include "render/words/collation.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

TEST_CASE("Names stand in the order of the Vietnamese alphabet") {
    std::vector<std::string> names{"Đình Lập", "Văn Quan", "Bình Gia",  "Ôn Lương",
                                   "Chi Lăng", "Dân Tiến", "Ẩm Thượng", "An Châu"};
    sort_by_name(names, "vi", [](const std::string& name) -> const std::string& { return name; });
    CHECK(names == std::vector<std::string>{"An Châu", "Ẩm Thượng", "Bình Gia", "Chi Lăng", "Dân Tiến", "Đình Lập",
                                            "Ôn Lương", "Văn Quan"});
}

TEST_CASE("Names that differ in a number stand in the order of the number") {
    std::vector<std::string> names{"Long An 10", "Long An 2", "Long An", "Long An 1"};
    sort_by_name(names, "vi", [](const std::string& name) -> const std::string& { return name; });
    CHECK(names == std::vector<std::string>{"Long An", "Long An 1", "Long An 2", "Long An 10"});
}

TEST_CASE("Each language has an order of its own") {
    const auto sorted = [](const std::string& tag) {
        std::vector<std::string> names{"Zebra", "Öl", "Ofen"};
        sort_by_name(names, tag, [](const std::string& name) -> const std::string& { return name; });
        return names;
    };
    CHECK(sorted("de") == std::vector<std::string>{"Ofen", "Öl", "Zebra"});
    CHECK(sorted("sv") == std::vector<std::string>{"Ofen", "Zebra", "Öl"});
}
