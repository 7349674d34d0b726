/** What agents say of a call when it is over (Finesse Web Services Developer Guide, "WrapUpReason"). */
@NullMarked
package org.finessebridge.app.wrapupreason;

import org.jspecify.annotations.NullMarked;
