// SPDX-License-Identifier: MIT
// Watches the system calls with which the generator handles folders and files: what is called in which order, what
// happens when one fails, and what somebody else may do between two of them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach {

class SystemCalls {
public:
    // Called before each, e.g. with "linkat public/CNAME .public.minhbach-new/site/CNAME", paths without `root` before
    // them. The call fails with the error code that is returned; with zero it is done.
    using Before = std::function<int(const std::string& call)>;

    // Whether a call of this name is watched. One that is not is done unasked and stands in no log: to find out what it
    // is about takes longer than the call.
    using Watched = bool (*)(std::string_view name);

    explicit SystemCalls(std::string root, Before before = {}, Watched watched = nullptr);
    ~SystemCalls();
    SystemCalls(const SystemCalls&) = delete;
    SystemCalls& operator=(const SystemCalls&) = delete;

    const std::vector<std::string>& log() const { return log_; }

    static int ask(std::string_view call, const std::function<std::string()>& arguments);

private:
    std::string root_;
    Before before_;
    Watched watched_;
    std::vector<std::string> log_;
};

}  // namespace minhbach
