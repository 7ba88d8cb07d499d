// SPDX-License-Identifier: MIT
#include "model/kind.hpp"

#include <algorithm>

namespace minhbach {

Kinds::Kinds() {
    declare({{"actual", {}, {}, kinds::actual},
             {"estimate", {}, {}, kinds::estimate},
             {"plan", {}, {}, kinds::plan},
             {"target", {}, {}, kinds::target},
             {"requested", {}, {}, kinds::requested}});
}

void Kinds::declare(std::vector<KindEntry> entries) {
    entries_ = std::move(entries);
    by_code_.assign(256, 0);
    for (std::vector<Kind>* list : {&plans_, &targets_, &actuals_, &expectations_}) {
        list->clear();
    }
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const Kind kind = entries_[i].kind;
        by_code_[kind.code()] = static_cast<std::uint8_t>(i);
        if (!is_requested(kind)) {
            (is_plan(kind)     ? plans_
             : is_target(kind) ? targets_
             : is_actual(kind) ? actuals_
                               : expectations_)
                .push_back(kind);
        }
    }
    for (std::vector<Kind>* list : {&plans_, &targets_, &actuals_, &expectations_}) {
        std::sort(list->begin(), list->end(), [](Kind a, Kind b) { return b < a; });
    }
}

std::optional<Kind> Kinds::find(std::string_view id) const {
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&](const KindEntry& entry) { return entry.id == id; });
    return found == entries_.end() ? std::nullopt : std::optional(found->kind);
}

const KindEntry& Kinds::operator[](Kind kind) const {
    return entries_[by_code_[kind.code()]];
}

}  // namespace minhbach
