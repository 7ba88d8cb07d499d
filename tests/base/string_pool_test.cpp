// SPDX-License-Identifier: MIT
#include "base/string_pool.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

using namespace minhbach;

TEST_CASE("Index 0 of a new pool is the empty text", "[string_pool]") {
    StringPool pool;
    CHECK(pool.size() == 1);
    CHECK(pool[0].empty());
    CHECK(pool.intern("") == 0);
    CHECK(pool.intern(std::string_view{}) == 0);
    CHECK(pool.size() == 1);
}

TEST_CASE("The same text is held once", "[string_pool]") {
    StringPool pool;
    const auto first = pool.intern("Biểu 02, trang 3");
    std::string again = "Biểu 02, trang ";
    again += '3';
    CHECK(pool.intern(again) == first);
    CHECK(pool.size() == 2);
    CHECK(pool[first] == "Biểu 02, trang 3");
}

TEST_CASE("Texts that differ in anything have numbers of their own, in the order in which they came", "[string_pool]") {
    StringPool pool;
    CHECK(pool.intern("a") == 1);
    CHECK(pool.intern("A") == 2);
    CHECK(pool.intern("a ") == 3);
    CHECK(pool.intern(std::string_view("a\0", 2)) == 4);
    CHECK(pool.intern("ế") == 5);
    CHECK(pool.intern("e\u0302\u0301") == 6);
    CHECK(pool[4].size() == 2);
}

TEST_CASE("A pool keeps its own copy of the text", "[string_pool]") {
    StringPool pool;
    std::string text = "2022/2023";
    const auto index = pool.intern(text);
    text = "overwritten";
    CHECK(pool[index] == "2022/2023");
    CHECK(pool.intern("2022/2023") == index);
}

TEST_CASE("Short texts are still found after the pool has grown large", "[string_pool]") {
    StringPool pool;
    std::vector<const std::string*> where;
    for (int i = 0; i < 20000; ++i) {
        where.push_back(&pool[pool.intern("s" + std::to_string(i))]);
    }
    CHECK(pool.size() == 20001);
    for (int i = 0; i < 20000; ++i) {
        const auto index = pool.intern("s" + std::to_string(i));
        REQUIRE(index == static_cast<StringPool::Index>(i + 1));
        REQUIRE(&pool[index] == where[static_cast<std::size_t>(i)]);
    }
    CHECK(pool.size() == 20001);
}

TEST_CASE("A pool that is moved still finds its texts", "[string_pool]") {
    StringPool moved;
    {
        StringPool pool;
        pool.intern("a");
        pool.intern("a text that is too long for the small buffer of a string");
        moved = std::move(pool);
    }
    StringPool again(std::move(moved));
    CHECK(again.intern("") == 0);
    CHECK(again.intern("a") == 1);
    CHECK(again.intern("a text that is too long for the small buffer of a string") == 2);
    CHECK(again.intern("b") == 3);
}

TEST_CASE("A pool cannot be copied, as the copy would look into the original", "[string_pool]") {
    STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<StringPool>);
    STATIC_REQUIRE_FALSE(std::is_copy_assignable_v<StringPool>);
}
