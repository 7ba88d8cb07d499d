// SPDX-License-Identifier: MIT
#include "load/load.hpp"

#include "load/commentary.hpp"
#include "load/explanations.hpp"
#include "load/observations.hpp"
#include "load/registries.hpp"
#include "load/registry_notes.hpp"
#include "load/remarks.hpp"

namespace minhbach {

Corpus load(const std::filesystem::path& source, Diagnostics& diagnostics) {
    RegistryNotes notes;
    return load(source, diagnostics, notes);
}

Corpus load(const std::filesystem::path& source, Diagnostics& diagnostics, RegistryNotes& notes) {
    Corpus corpus;
    if (std::error_code error; !std::filesystem::is_directory(source / "data", error)) {
        diagnostics.add({Severity::error,
                         "source-missing",
                         {"data", 0, 0},
                         say("không có thư mục data trong {0}", "there is no folder data in {0}", source.string()),
                         say("chạy lệnh trong thư mục của trang, hoặc chỉ nó bằng --source",
                             "run the command in the site's folder, or name it with --source"),
                         {},
                         1});
        return corpus;
    }
    load_registries(source, corpus, notes, diagnostics);
    load_observations(source, notes, corpus, diagnostics);
    load_remarks(source, corpus, diagnostics);
    load_commentary(source, corpus, diagnostics);
    load_explanations(source, corpus, diagnostics);
    return corpus;
}

}  // namespace minhbach
