// SPDX-License-Identifier: MIT
#include "render/texts/markdown_memory.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>

namespace minhbach {

namespace {

enum : int { too_large = 1, no_memory = 2 };

// The functions of the library have no room for it.
thread_local MarkdownMemory* current = nullptr;

}  // namespace

// Stands before each piece of memory that is handed out. Some releases of the library look a few bytes in front of a
// text (CVE-2023-22485); they see this.
struct alignas(std::max_align_t) MarkdownMemory::Block {
    Block* before;
    Block* after;
    std::size_t size;
};

MarkdownMemory::MarkdownMemory(std::size_t limit) : limit_(limit) {
    current = this;
}

MarkdownMemory::~MarkdownMemory() {
    while (blocks_ != nullptr) {
        Block* const next = blocks_->after;
        std::free(blocks_);
        blocks_ = next;
    }
    current = nullptr;
}

cmark_mem* MarkdownMemory::functions() {
    static cmark_mem functions{calloc_function, realloc_function, free_function};
    return &functions;
}

void MarkdownMemory::call(void (*work)(const void*), const void* context) {
    const int why = setjmp(back_);  // NOLINT(cert-err52-cpp): no exception passes through a library of C
    if (why == no_memory) {
        throw std::bad_alloc();
    }
    if (why == too_large) {
        throw TextTooLarge();
    }
    work(context);
}

void MarkdownMemory::leave(int why) {
    std::longjmp(back_, why);  // NOLINT(cert-err52-cpp)
}

void* MarkdownMemory::take(std::size_t size) {
    if (size > limit_ - used_) {
        leave(too_large);
    }
    void* const memory = std::malloc(sizeof(Block) + size);
    if (memory == nullptr) {
        leave(no_memory);
    }
    auto* const block = new (memory) Block{nullptr, blocks_, size};
    if (blocks_ != nullptr) {
        blocks_->before = block;
    }
    blocks_ = block;
    used_ += size;
    return block + 1;
}

void* MarkdownMemory::take_again(void* old, std::size_t size) {
    void* const memory = take(size);
    if (old != nullptr) {
        std::memcpy(memory, old, std::min(size, (static_cast<Block*>(old) - 1)->size));
        give_back(old);
    }
    return memory;
}

void MarkdownMemory::give_back(void* memory) {
    if (memory == nullptr) {
        return;
    }
    Block* const block = static_cast<Block*>(memory) - 1;
    (block->before == nullptr ? blocks_ : block->before->after) = block->after;
    if (block->after != nullptr) {
        block->after->before = block->before;
    }
    used_ -= block->size;
    std::free(block);
}

void* MarkdownMemory::calloc_function(std::size_t count, std::size_t size) {
    if (size != 0 && count > static_cast<std::size_t>(-1) / size) {
        current->leave(too_large);
    }
    void* const memory = current->take(count * size);
    std::memset(memory, 0, count * size);
    return memory;
}

void* MarkdownMemory::realloc_function(void* old, std::size_t size) {
    return current->take_again(old, size);
}

void MarkdownMemory::free_function(void* memory) {
    current->give_back(memory);
}

}  // namespace minhbach
