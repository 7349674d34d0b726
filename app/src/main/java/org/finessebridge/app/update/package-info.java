/** The documents that are published: {@code <Update>} (guide, "Notifications"). */
@NullMarked
package org.finessebridge.app.update;

import org.jspecify.annotations.NullMarked;
