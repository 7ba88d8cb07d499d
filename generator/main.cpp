#include <cstdio>
#include "load/load.hpp"
#include "check/check.hpp"
int main(int, char** argv) { minhbach::Diagnostics d; auto c = minhbach::load(argv[1], d); if(!d.has_errors()) minhbach::check(c,d); std::puts(minhbach::to_text(d, minhbach::Language::vi).c_str()); std::printf("%zu\n", c.observations.size()); return 0; }
