// SPDX-License-Identifier: MIT
// The day on which something that people add to the figures was written. What every page is cited by is the edition, so
// it holds nothing that is later.
#pragma once

#include "load/object_reader.hpp"

namespace minhbach {

// `date` of the entry; a later day than that of the edition is reported there. Date{}: neither is stated.
inline Date date_within(ObjectReader& entry, Date edition) {
    const Date date = entry.optional_date("date").value_or(Date{});
    if (edition != Date{} && date > edition) {
        entry.error("date", "after-edition",
                    say("ghi ngày {0}, mà kỳ công bố này ngày {1}", "dated {0}, in an edition of {1}", to_string(date),
                        to_string(edition)),
                    say("sửa ngày, hoặc số và ngày của kỳ công bố ở data/site.json",
                        "correct the date, or number and date of the edition in data/site.json"));
    }
    return date;
}

}  // namespace minhbach
