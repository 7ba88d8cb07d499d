// SPDX-License-Identifier: MIT
#include "render/texts/markdown_memory.hpp"

#include <catch2/catch.hpp>
#include <cstring>
#include <new>
#include <string>

using namespace minhbach;

namespace {

void* take(MarkdownMemory& memory, std::size_t size) {
    void* result = nullptr;
    memory.run([&] { result = MarkdownMemory::functions()->calloc(1, size); });
    return result;
}

}  // namespace

TEST_CASE("Memory for a text is empty at first and what is given back may be taken again") {
    MarkdownMemory memory(1000);
    for (int round = 0; round < 5; ++round) {
        auto* const bytes = static_cast<char*>(take(memory, 900));
        CHECK(std::string_view(bytes, 900) == std::string(900, '\0'));
        std::memset(bytes, 1, 900);
        CHECK(memory.used() == 900);
        MarkdownMemory::functions()->free(bytes);
        CHECK(memory.used() == 0);
    }
    MarkdownMemory::functions()->free(nullptr);
}

TEST_CASE("A text that takes more than its share is given up and one that takes all of it is not") {
    MarkdownMemory memory(1000);
    CHECK_NOTHROW(take(memory, 600));
    CHECK_THROWS_AS(take(memory, 401), TextTooLarge);
    CHECK_NOTHROW(take(memory, 400));
    CHECK(memory.used() == 1000);
    CHECK_THROWS_AS(take(memory, 1), TextTooLarge);
}

TEST_CASE("A count times a size that is no number is more than a text may take") {
    MarkdownMemory memory(1000);
    const auto huge = static_cast<std::size_t>(-1) / 2 + 1;
    CHECK_THROWS_AS(memory.run([&] { MarkdownMemory::functions()->calloc(2, huge); }), TextTooLarge);
    CHECK_NOTHROW(memory.run([&] { MarkdownMemory::functions()->calloc(2, 0); }));
}

TEST_CASE("Memory that is to grow keeps what it holds, and memory that shrinks keeps the beginning") {
    MarkdownMemory memory(1000);
    auto* bytes = static_cast<char*>(take(memory, 4));
    std::memcpy(bytes, "abc", 4);
    memory.run([&] { bytes = static_cast<char*>(MarkdownMemory::functions()->realloc(bytes, 100)); });
    CHECK(std::string(bytes) == "abc");
    CHECK(memory.used() == 100);
    memory.run([&] { bytes = static_cast<char*>(MarkdownMemory::functions()->realloc(bytes, 2)); });
    CHECK(std::string_view(bytes, 2) == "ab");
    CHECK(memory.used() == 2);
    memory.run([&] { MarkdownMemory::functions()->realloc(nullptr, 8); });
    CHECK(memory.used() == 10);
}

TEST_CASE("Pieces may be given back in any order") {
    MarkdownMemory memory(1000);
    void* const a = take(memory, 10);
    void* const b = take(memory, 20);
    void* const c = take(memory, 30);
    MarkdownMemory::functions()->free(b);
    MarkdownMemory::functions()->free(c);
    take(memory, 5);
    MarkdownMemory::functions()->free(a);
    CHECK(memory.used() == 5);
}
