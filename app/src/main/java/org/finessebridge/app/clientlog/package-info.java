/** What desktops send when their users report an error: {@code ClientLog}, kept as files. */
@NullMarked
package org.finessebridge.app.clientlog;

import org.jspecify.annotations.NullMarked;
