// SPDX-License-Identifier: MIT
// A copy of tests/sites/good-small, or of another site there, in a folder of its own, in which a test may write other
// files over those that are there.
#pragma once

#include <fstream>
#include <iterator>

#include "load/load.hpp"
#include "load/reported.hpp"
#include "load/temporary_folder.hpp"
#include "model/vietnamese.hpp"  // its dimensions are those of the site

namespace minhbach {

class SmallSite {
public:
    explicit SmallSite(const std::string& name = "good-small") {
        std::filesystem::copy(std::filesystem::path(MINHBACH_TEST_DATA) / "sites" / name, path(),
                              std::filesystem::copy_options::recursive);
    }

    std::filesystem::path path() const { return folder_.path() / "site"; }
    void write(const std::string& name, std::string_view bytes) const { folder_.write("site/" + name, bytes); }
    std::string read(const std::string& name) const {
        std::ifstream file(path() / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    void remove(const std::string& name) const { std::filesystem::remove(path() / name); }

    Corpus load(Diagnostics& diagnostics) const { return minhbach::load(path(), diagnostics); }

    // What loading reports, without the corpus.
    Reported mistakes() const {
        Diagnostics diagnostics;
        load(diagnostics);
        return reported(diagnostics);
    }

private:
    TemporaryFolder folder_;
};

inline const std::string heading_vi =
    "area,program,indicator,breakdown,capital,fund,fund_year,period,as_of,kind,reported_value:vi,reported_unit,"
    "reported_rate:vi,locator,note\n";
inline const std::string province_file = "data/observations/thu-nghiem-2023.csv";

}  // namespace minhbach
