/** Who is locked out, for administrators, who may end it (guide, "Locked Out Users"). */
@NullMarked
package org.finessebridge.app.lockedoutuser;

import org.jspecify.annotations.NullMarked;
