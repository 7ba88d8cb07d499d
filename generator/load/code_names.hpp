// SPDX-License-Identifier: MIT
// What people call the contract's codes: for the hint to who writes the name instead of the code.
#pragma once

#include <string_view>

#include "base/message.hpp"
#include "model/codes.hpp"

namespace minhbach {

Message default_kind_name(std::string_view id);  // of the kinds of a site that declares none
Message code_name(Missing missing);
Message qualifier_name(std::string_view code);

}  // namespace minhbach
