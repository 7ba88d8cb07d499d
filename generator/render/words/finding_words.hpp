// SPDX-License-Identifier: MIT
// How a contradiction is told in a line: what it is about, how grave it is, which numbers do not agree.
#pragma once

#include <string>

#include "render/words/page_context.hpp"

namespace minhbach {

// "Tổng", "Rate": what a rule compares.
std::string rule_label(const PageContext& context, RuleKind rule);
std::string severity_label(const PageContext& context, const Finding& finding);
// "Tổng: Vốn giải ngân, Dự án 1, vốn đầu tư", enough to tell the findings of one list apart.
std::string finding_label(const PageContext& context, const Finding& finding);
// A name with the period that a figure is of, unless its budget year names it.
std::string dated(const PageContext& context, std::string name, const Observation& row);
// "in 26,22 % → 24,47 %", "in 4,5 % và 4,6 %", "in 6,4; các phần cộng lại 5,5"; nothing of what says nothing about what
// the number would have to be.
std::string finding_numbers(const PageContext& context, const Finding& finding);
// Of what a remark says as much as a line of a list holds.
std::string first_sentence(const std::string& text);

}  // namespace minhbach
