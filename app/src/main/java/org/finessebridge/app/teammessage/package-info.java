/** {@code TeamMessage}: what supervisors and administrators tell teams for a while. */
@NullMarked
package org.finessebridge.app.teammessage;

import org.jspecify.annotations.NullMarked;
