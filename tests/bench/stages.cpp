// SPDX-License-Identifier: MIT
// How long the stages before rendering take over a synthetic nation, and how much memory: what must hold for three
// million figures.
//
//   minhbach_stages FOLDER
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <thread>

#include "check/check.hpp"
#include "check/reconcile.hpp"
#include "compute/derived.hpp"
#include "load/load.hpp"
#include "load/reconciliation.hpp"

using namespace minhbach;

namespace {

class Stage {
public:
    explicit Stage(const char* name) : name_(name), start_(std::chrono::steady_clock::now()) {}
    ~Stage() {
        const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start_;
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        fmt::print("{:<10} {:8.2f} s   peak so far {:6} MB\n", name_, passed.count(), usage.ru_maxrss / 1024);
    }
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

private:
    const char* name_;
    std::chrono::steady_clock::time_point start_;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        fmt::print(stderr, "minhbach_stages FOLDER\n");
        return 2;
    }
    Diagnostics diagnostics;
    Corpus corpus;
    ReconciliationRules rules;
    {
        const Stage stage("load");
        corpus = load(argv[1], diagnostics);
    }
    {
        const Stage stage("check");
        check(corpus, diagnostics);
        rules = load_reconciliation(argv[1], corpus, diagnostics);
    }
    if (diagnostics.has_errors()) {
        fmt::print(stderr, "{}", to_text(diagnostics, Tongue::en));
        return 3;
    }
    std::size_t computed = 0;
    {
        const Stage stage("compute");
        computed = compute_derived(corpus).size();
    }
    Reconciliation reconciliation;
    {
        const Stage stage("reconcile");
        reconciliation = reconcile(corpus, rules, std::max(1U, std::thread::hardware_concurrency()));
    }
    std::size_t checks = 0;
    for (const std::size_t count : reconciliation.summary.checked) {
        checks += count;
    }
    std::array<std::size_t, rule_codes.size()> found{};
    for (const Finding& finding : reconciliation.findings) {
        ++found[static_cast<std::size_t>(finding.rule)];
    }
    for (std::size_t rule = 0; rule < rule_codes.size(); ++rule) {
        fmt::print("  {:<10} {:9} checked {:9} findings\n", rule_codes[rule], reconciliation.summary.checked[rule],
                   found[rule]);
    }
    fmt::print("{} figures, {} computed, {} checks, {} findings\n", corpus.observations.size(), computed, checks,
               reconciliation.findings.size());
    return 0;
}
