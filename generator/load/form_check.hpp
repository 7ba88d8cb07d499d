// SPDX-License-Identifier: MIT
// Whether a file of data/ has the form it is to have. Everything in which it departs from it is reported at its place;
// those who read the file afterwards take what is good and say nothing of the rest.
#pragma once

#include "load/form.hpp"
#include "load/json_document.hpp"

namespace minhbach {

// True when nothing departs.
bool check_form(const SourceText& source, const JsonValue& root, const Form& form);

}  // namespace minhbach
