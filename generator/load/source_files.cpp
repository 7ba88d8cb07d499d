// SPDX-License-Identifier: MIT
#include "load/source_files.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace minhbach {

namespace fs = std::filesystem;

namespace {

void report(Diagnostics& diagnostics, Severity severity, std::string code, const std::string& name, LocalText message,
            LocalText hint) {
    diagnostics.add({severity, std::move(code), {name, 0, 0}, std::move(message), std::move(hint), {}, 1});
}

void report_as_link(Diagnostics& diagnostics, const std::string& name) {
    report(diagnostics, Severity::error, "link", name, say("đây là một liên kết (link)", "this is a link"),
           say("thay liên kết bằng chính tệp hoặc thư mục: liên kết trong data/ và content/ không được đọc",
               "put the file or folder itself here: links in data/ and content/ are not read"));
}

// .MD and .markdown for .md, .CSV and .csv.txt for .csv.
bool ends_nearly(const std::string& name, const std::string& ending) {
    const std::string lower = folded(name);
    return lower.ends_with(ending) || lower.ends_with(ending + ".txt") ||
           (ending == ".md" && (lower.ends_with(".markdown") || lower.ends_with(".mdown") || lower.ends_with(".mkd")));
}

void report_unread(Diagnostics& diagnostics, const std::string& name, const std::string& ending) {
    if (ends_nearly(name, ending)) {
        report(diagnostics, Severity::error, "wrong-ending", name,
               say("tên tệp không kết thúc bằng {0}, nên không được đọc",
                   "the file's name does not end in {0}: it is not read", ending),
               say("đổi đuôi tệp thành {0} (chữ thường)", "change its ending to {0} (small letters)", ending));
    } else {
        report(diagnostics, Severity::warning, "file-not-read", name,
               say("ở đây chỉ đọc tệp {0}; tệp này bị bỏ qua", "only files {0} are read here; this one is passed over",
                   ending),
               say("chuyển tệp này ra ngoài data/ và content/", "move it out of data/ and content/"));
    }
}

}  // namespace

std::vector<std::string> source_files(const fs::path& folder, const std::string& below, const std::string& ending,
                                      Diagnostics& diagnostics) {
    std::vector<std::string> names;
    std::error_code error;
    const fs::path root = folder / below;
    if (fs::is_symlink(root, error)) {
        report_as_link(diagnostics, below);
        return names;
    }
    if (!fs::is_directory(root, error)) {
        return names;
    }
    // A folder that cannot be read throws: a site without a part of its data must not be published.
    for (fs::recursive_directory_iterator entry(root), end; entry != end; ++entry) {
        const std::string name = entry->path().lexically_relative(root).generic_string();
        const std::string shown = below + "/" + name;
        if (entry->path().filename().string().starts_with('.')) {
            entry.disable_recursion_pending();
        } else if (entry->is_symlink(error)) {
            report_as_link(diagnostics, shown);
        } else if (entry->is_directory(error)) {
            continue;
        } else if (entry->is_regular_file(error) && name.ends_with(ending)) {
            names.push_back(name);
        } else {
            report_unread(diagnostics, shown, ending);
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

bool report_link(const fs::path& folder, const std::string& name, Diagnostics& diagnostics) {
    fs::path path = folder;
    std::string shown;
    for (const fs::path& part : fs::path(name)) {
        path /= part;
        shown += (shown.empty() ? "" : "/") + part.string();
        if (std::error_code error; fs::is_symlink(path, error)) {
            report_as_link(diagnostics, shown);
            return true;
        }
    }
    return false;
}

}  // namespace minhbach
