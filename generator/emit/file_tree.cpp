// SPDX-License-Identifier: MIT
#include "emit/file_tree.hpp"

namespace minhbach {

bool is_absent(int folder, const char* name) {
    return faccessat(folder, name, F_OK, AT_SYMLINK_NOFOLLOW) != 0 && errno == ENOENT;
}

int remove_tree(int parent, const char* name, dev_t device) {
    struct stat status {};
    if (fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
        return errno == ENOENT ? 0 : errno;
    }
    if (!S_ISDIR(status.st_mode)) {
        return unlinkat(parent, name, 0) == 0 || errno == ENOENT ? 0 : errno;
    }
    if (status.st_dev != device) {
        return EBUSY;
    }
    if ((status.st_mode & 0700U) != 0700U) {
        fchmodat(parent, name, 0700, 0);  // a foreign folder may be closed to writing
    }
    const Descriptor opened(openat(parent, name, open_folder));
    const auto names = opened ? names_in(opened.get()) : std::nullopt;
    if (!names) {
        return errno;
    }
    int first_error = 0;
    for (const std::string& inner : *names) {
        const int error = remove_tree(opened.get(), inner.c_str(), device);
        first_error = first_error != 0 ? first_error : error;
    }
    if (first_error != 0) {
        return first_error;
    }
    return unlinkat(parent, name, AT_REMOVEDIR) == 0 || errno == ENOENT ? 0 : errno;
}

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(file, bytes.data(), bytes.size());
        if (count > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(count));
        } else if (count == 0 || errno != EINTR) {
            errno = count == 0 ? EIO : errno;
            return false;
        }
    }
    return true;
}

bool copy_content(int from, int to) {
    for (;;) {
        const ssize_t count = copy_file_range(from, nullptr, to, nullptr, std::size_t{1} << 30U, 0);
        if (count == 0) {
            return true;
        }
        if (count < 0 && errno != EINTR) {
            break;
        }
    }
    if (errno != EXDEV && errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP) {
        return false;
    }
    std::array<char, 65536> buffer;
    for (;;) {
        const ssize_t count = ::read(from, buffer.data(), buffer.size());
        if (count == 0) {
            return true;
        }
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0 || !write_all(to, {buffer.data(), static_cast<std::size_t>(count)})) {
            return false;
        }
    }
}

std::array<timespec, 2> times_of(const struct stat& status) {
    return {status.st_atim, status.st_mtim};
}

bool copy_attributes(int file, const struct stat& status) {
    if (fchown(file, status.st_uid, status.st_gid) != 0 && fchown(file, static_cast<uid_t>(-1), status.st_gid) != 0) {
        errno = 0;
    }
    return fchmod(file, status.st_mode & 07777U) == 0 && futimens(file, times_of(status).data()) == 0;
}

Message hint_for(int error) {
    switch (error) {
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
            return say("giải phóng dung lượng hoặc chọn thư mục xuất ở ổ đĩa khác; trang cũ vẫn nguyên vẹn",
                       "free some space or choose an output folder on another disk; the old site stands as it was");
        case EACCES:
        case EPERM:
            return say("kiểm tra quyền ghi ở thư mục xuất và thư mục chứa nó; trang cũ vẫn nguyên vẹn",
                       "check the permissions of the output folder and of the folder that holds it; the old site "
                       "stands as it was");
        case EROFS:
            return say("hệ thống tệp này chỉ cho đọc; hãy chọn thư mục xuất khác",
                       "this file system is read-only; choose another output folder");
        case EXDEV:
        case EBUSY:
            return say(
                "hệ thống tệp không cho đổi chỗ thư mục này; hãy chọn một thư mục con của nó hoặc một thư mục khác",
                "the file system does not let this folder be exchanged; choose a folder inside it, or another one");
        case ENAMETOOLONG:
            return say("tên quá dài: rút ngắn tên trong dữ liệu hoặc chọn thư mục xuất có đường dẫn ngắn hơn",
                       "the name is too long: shorten it in the data, or choose an output folder with a shorter path");
        default:
            return say("kiểm tra ổ đĩa rồi chạy lại; trang cũ vẫn nguyên vẹn",
                       "check the disk and run again; the old site stands as it was");
    }
}

}  // namespace minhbach
