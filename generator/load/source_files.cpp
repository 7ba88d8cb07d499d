// SPDX-License-Identifier: MIT
#include "load/source_files.hpp"

#include <algorithm>
#include <system_error>

#include "base/limits.hpp"
#include "base/text.hpp"

namespace minhbach {

namespace fs = std::filesystem;

namespace {

void report(Diagnostics& diagnostics, Severity severity, std::string code, const std::string& name, Message message,
            Message hint) {
    diagnostics.add(
        {severity, std::move(code), {escaped_name(name), 0, 0}, std::move(message), std::move(hint), {}, 1});
}

constexpr std::size_t mebibyte = std::size_t{1} << 20U;

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
    Listing listing = list_below(folder, below);
    for (const Refusal& refusal : listing.refusals) {
        if (refusal.obstacle != Obstacle::absent) {
            report_refusal(refusal, diagnostics);
        }
    }
    std::vector<std::string> names;
    const std::string folder_name = below + "/";
    for (std::string& name : listing.files) {
        if (name.ends_with(ending)) {
            names.push_back(std::move(name));
        } else {
            report_unread(diagnostics, std::string(folder_name).append(name), ending);
        }
    }
    return names;
}

void report_refusal(const Refusal& refusal, Diagnostics& diagnostics) {
    const auto error = [&](const char* code, Message message, Message hint) {
        report(diagnostics, Severity::error, code, refusal.name, std::move(message), std::move(hint));
    };
    switch (refusal.obstacle) {
        case Obstacle::absent:
            error("file-missing", say("không có tệp này", "this file is not there"),
                  say("tạo tệp {0}, hoặc kiểm tra --source có trỏ đúng thư mục không",
                      "create {0}, or check that --source names the right folder", refusal.name));
            return;
        case Obstacle::link:
            error("link", say("đây là một liên kết (link)", "this is a link"),
                  say("thay liên kết bằng chính tệp hoặc thư mục: liên kết trong thư mục của trang không được đọc",
                      "put the file or folder itself here: links in the site's folder are not read"));
            return;
        case Obstacle::folder:
            error(
                "not-a-file", say("đây là một thư mục, không phải tệp", "this is a folder, not a file"),
                say("đổi tên thư mục, và đặt tệp vào chỗ này", "give the folder another name, and put the file here"));
            return;
        case Obstacle::special:
            error("not-a-file",
                  say("đây không phải là tệp thường mà là ống dẫn (pipe), socket hoặc thiết bị",
                      "this is no regular file but a pipe, a socket or a device"),
                  say("chuyển nó ra khỏi thư mục của trang", "take it out of the site's folder"));
            return;
        case Obstacle::not_a_folder:
            error("not-a-folder", say("đây không phải là một thư mục", "this is not a folder"),
                  say("đổi tên tệp này: chỗ này là của một thư mục", "give it another name: a folder belongs here"));
            return;
        case Obstacle::too_large:
            error("file-too-large",
                  say("tệp lớn hơn {0} MiB", "the file is larger than {0} MiB", size_limit(refusal.name) / mebibyte),
                  say("tách thành nhiều tệp nhỏ hơn", "split it into smaller files"));
            return;
        case Obstacle::forbidden:
            error("file-unreadable", say("không có quyền đọc", "it may not be read: permission is missing"),
                  say("cấp quyền đọc cho người chạy lệnh (chmod u+rX)",
                      "give whoever runs the command permission to read it (chmod u+rX)"));
            return;
        case Obstacle::unsafe_name:
            error("bad-file-name",
                  say("tên có ký tự không dùng được trong địa chỉ của trang (dấu \\, ký tự ẩn, byte không phải UTF-8)",
                      "the name has characters that no address of a page may hold (a backslash, hidden characters, "
                      "bytes that are not UTF-8)"),
                  say("đổi tên, tốt nhất chỉ dùng chữ không dấu, số, - và _",
                      "give it another name, best of plain letters, digits, - and _"));
            return;
        case Obstacle::too_deep:
            error("folders-too-deep", say("thư mục lồng nhau quá sâu", "the folders nest too deeply"),
                  say("chuyển thư mục này lên trên", "move this folder up"));
            return;
        case Obstacle::failed: break;
    }
    const std::string reason = std::generic_category().message(refusal.error);
    error("file-unreadable", say("không đọc được: {0}", "it cannot be read: {0}", reason),
          say("kiểm tra ổ đĩa rồi chạy lại", "check the disk and run again"));
}

std::size_t size_limit(const std::string& name) {
    if (name.starts_with("data/boundaries/")) {
        return limits::boundary_bytes;
    }
    const bool in_data_itself = name.starts_with("data/") && name.find('/', 5) == std::string::npos;
    return (name.ends_with(".csv") && !in_data_itself ? 1024 : 32) * mebibyte;
}

}  // namespace minhbach
