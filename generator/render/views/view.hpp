// SPDX-License-Identifier: MIT
// What a template is given: a tree of texts, truth values, lists and objects, built from the inside out without
// copying.
#pragma once

#include <kainjow/mustache.hpp>
#include <string>
#include <utility>
#include <vector>

namespace minhbach {

class View {
public:
    using Data = kainjow::mustache::data;

    View() = default;
    // The library's own move does not throw but does not say so; without the promise a growing vector would copy every
    // view with all below it.
    View(View&& other) noexcept : data_(std::move(other.data_)) {}
    View& operator=(View&& other) noexcept {
        data_ = std::move(other.data_);
        return *this;
    }

    // An empty text is as good as "no": a template asks {{#name}} before it writes what would stand around it.
    View& text(const char* name, const std::string& value) {
        data_[name] = value.empty() ? Data(Data::type::bool_false) : Data(value);
        return *this;
    }
    // "" where there is no such text.
    const std::string& text_of(const char* name) const {
        static const std::string nothing;
        const Data* found = data_.get(name);
        return found != nullptr && found->is_string() ? found->string_value() : nothing;
    }
    // Whether a template would open a section of this name.
    bool is(std::string_view name) const {
        const Data* found = data_.get(std::string(name));
        return found != nullptr && !found->is_false() && !found->is_empty_list();
    }
    View& flag(const char* name, bool value) {
        data_[name] = Data(value ? Data::type::bool_true : Data::type::bool_false);
        return *this;
    }
    View& list(const char* name, std::vector<View> items) {
        Data list(Data::type::list);
        // The library gives out its vector for reading only and copies whatever is pushed, with all below it. The list
        // is ours and not const, so that filling it in place is sound; the data of a table of 600 cells would cost four
        // times its rendering otherwise.
        auto& entries = const_cast<kainjow::mustache::list&>(list.list_value());
        entries.reserve(items.size());
        for (View& item : items) {
            entries.push_back(std::move(item.data_));
        }
        data_[name] = std::move(list);
        return *this;
    }
    // A list and the truth value has_NAME that says whether it has entries.
    View& list_if_any(const char* name, std::vector<View> items) {
        flag((std::string("has_") + name).c_str(), !items.empty());
        return list(name, std::move(items));
    }

    const Data& data() const { return data_; }

private:
    Data data_;
};

}  // namespace minhbach
