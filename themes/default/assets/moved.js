// SPDX-License-Identifier: MIT
// An address that leads on may name a figure of the page (#o…) or what is compared (?areas=…), which a refresh forgets.
'use strict';
if (location.hash || location.search) {
  location.replace(document.getElementById('new-address').href + location.search + location.hash);
}
