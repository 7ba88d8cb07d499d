// SPDX-License-Identifier: MIT
#include "render/views/shared_facts.hpp"

#include <algorithm>
#include <string>

namespace minhbach {

void share_facts(std::vector<View>& rows, std::initializer_list<SharedName> names, View& table) {
    std::vector<View> shared;
    for (const SharedName& name : names) {
        const std::string label = rows.size() > 1 ? rows.front().text_of(name.label) : std::string();
        const std::string href = label.empty() ? std::string() : rows.front().text_of(name.href);
        const bool same = !label.empty() && std::all_of(rows.begin() + 1, rows.end(), [&](const View& row) {
            return row.text_of(name.label) == label && row.text_of(name.href) == href;
        });
        if (!same) {
            continue;
        }
        for (View& row : rows) {
            row.text(name.label, "");
        }
        View fact;
        fact.text("label", label).text("href", href);
        shared.push_back(std::move(fact));
    }
    table.list_if_any("shared", std::move(shared));
}

void link_once(std::vector<View>& rows, std::initializer_list<SharedName> names) {
    for (const SharedName& name : names) {
        std::string label;
        std::string href;
        for (View& row : rows) {
            if (!label.empty() && !href.empty() && row.text_of(name.label) == label && row.text_of(name.href) == href) {
                row.text(name.href, "");
                if (name.has_href != nullptr) {
                    row.flag(name.has_href, false);
                }
                continue;
            }
            label = row.text_of(name.label);
            href = row.text_of(name.href);
        }
    }
}

}  // namespace minhbach
