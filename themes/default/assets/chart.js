// SPDX-License-Identifier: MIT
// Offers each chart as PNG, made in the browser of the SVG file beside it: three times as large, for print and slides.
'use strict';
for (const link of document.querySelectorAll('.take a[download][href$=".svg"]')) {
  // The PNG that some have beside them is a preview of links, of the first rows.
  let button = link.parentElement.querySelector('a[download][href$=".png"]');
  if (!button) {
    button = document.createElement('a');
    button.href = link.href;
    button.textContent = 'PNG';
    button.append(...[...link.querySelectorAll('.vh')].map((title) => title.cloneNode(true)));
    button.setAttribute('download', '');
    link.after(' ', button);
  }
  button.addEventListener('click', (event) => {
    event.preventDefault();
    const image = new Image();
    // Where the picture cannot be read or drawn the preview or the SVG is next best; so it is for a page opened as a file, which may not read what it draws.
    const give = () => location.assign(button.href);
    image.onerror = give;
    image.onload = () => {
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth * 3;
      canvas.height = image.naturalHeight * 3;
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      try {
        canvas.toBlob((blob) => {
          if (!blob) {
            give();
            return;
          }
          const file = document.createElement('a');
          file.href = URL.createObjectURL(blob);
          file.download = link.href.split('/').pop().replace(/\.svg$/, '.png');
          file.click();
          setTimeout(() => URL.revokeObjectURL(file.href), 1000);
        }, 'image/png');
      } catch {
        give();
      }
    };
    image.src = link.href;
  });
}
