/** {@code /finesse/api/User/{id}/Dialogs}: a user's calls. */
@NullMarked
package org.finessebridge.app.dialog;

import org.jspecify.annotations.NullMarked;
