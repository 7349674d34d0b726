/** {@code /finesse/api/Dialog} and {@code /finesse/api/User/{id}/Dialogs}: calls as clients see them. */
@NullMarked
package org.finessebridge.app.dialog;

import org.jspecify.annotations.NullMarked;
