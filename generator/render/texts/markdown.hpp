// SPDX-License-Identifier: MIT
// Authored Markdown to HTML, by cmark-gfm in safe mode.
#pragma once

#include "base/diagnostics.hpp"
#include "model/corpus.hpp"
#include "plan/outline/plan.hpp"
#include "render/words/page_context.hpp"

namespace minhbach {

// Renders all commentary once, on the calling thread: cmark-gfm with extensions is not safe in several. The highest
// headings of a text stand one level below its title, and none is left out between them. A link to a page of the site
// ("/chuong-trinh/gnbv/") becomes href="minhbach-root:programs/gnbv/", for which a page puts the words of its language,
// and must lead to a page of the plan; pictures are refused. A reference to a
// figure becomes its number and unit, linked to its source; one that names no figure, or several, is a mistake, and so
// is a chart that is not there. A reference to a finding becomes a link to its place; a text that speaks of a finding
// that is gone is a mistake.
CommentaryHtml render_commentary(const Corpus& corpus, const DerivedValues& derived, const Plan& plan,
                                 const std::vector<Finding>& findings, Diagnostics& diagnostics);

// Puts the relative link to the root of the reader's language in the place of minhbach-root.
std::string with_links(const PageContext& context, const std::string& html);

}  // namespace minhbach
