// SPDX-License-Identifier: MIT
// Whether texts look like the patterns of the forms. Each pattern is compiled once.
#pragma once

#include <memory>
#include <string_view>
#include <unordered_map>

#include "load/form.hpp"

namespace minhbach {

class TextMatcher {
public:
    TextMatcher();
    ~TextMatcher();
    TextMatcher(const TextMatcher&) = delete;
    TextMatcher& operator=(const TextMatcher&) = delete;

    // The whole of `text`, which is valid UTF-8.
    bool matches(const TextPattern& pattern, std::string_view text);
    bool matches(std::string_view regex, std::string_view text);

private:
    struct Compiled;
    std::unordered_map<std::string_view, std::unique_ptr<Compiled>> compiled_;
};

}  // namespace minhbach
