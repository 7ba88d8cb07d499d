// SPDX-License-Identifier: MIT
// The memory of cmark-gfm for one text. Its own allocator ends the process where there is no more; this one gives the
// text up, and counts what it takes.
#pragma once

#include <cmark-gfm.h>

#include <csetjmp>
#include <cstddef>
#include <stdexcept>

namespace minhbach {

// A text takes more memory than texts may.
class TextTooLarge : public std::runtime_error {
public:
    TextTooLarge() : std::runtime_error("a text takes too much memory") {}
};

// What was taken from it is given back when it goes. One at a time in a thread.
class MarkdownMemory {
public:
    explicit MarkdownMemory(std::size_t limit);
    ~MarkdownMemory();
    MarkdownMemory(const MarkdownMemory&) = delete;
    MarkdownMemory& operator=(const MarkdownMemory&) = delete;

    // For the functions of cmark-gfm that end in _with_mem.
    static cmark_mem* functions();

    // Calls the library. `work` must hold nothing that needs its destructor: it is left in the middle where memory runs
    // out, which throws TextTooLarge, or std::bad_alloc where the machine has no more.
    template <typename Work>
    void run(const Work& work) {
        call([](const void* context) { (*static_cast<const Work*>(context))(); }, &work);
    }

    std::size_t used() const { return used_; }

private:
    struct Block;

    void call(void (*work)(const void*), const void* context);
    void* take(std::size_t size);
    void* take_again(void* old, std::size_t size);
    void give_back(void* memory);
    [[noreturn]] void leave(int why);

    static void* calloc_function(std::size_t count, std::size_t size);
    static void* realloc_function(void* old, std::size_t size);
    static void free_function(void* memory);

    std::size_t limit_;
    std::size_t used_ = 0;
    Block* blocks_ = nullptr;
    std::jmp_buf back_{};
};

}  // namespace minhbach
