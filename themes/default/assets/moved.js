// SPDX-License-Identifier: MIT
// An address that leads on may name a figure of the page (#o…), which a refresh forgets.
'use strict';
if (location.hash) {
  location.replace(document.getElementById('new-address').href + location.hash);
}
