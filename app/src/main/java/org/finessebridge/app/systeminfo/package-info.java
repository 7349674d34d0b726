/** {@code /finesse/api/SystemInfo} and the service's state, which decides whether REST serves. */
@NullMarked
package org.finessebridge.app.systeminfo;

import org.jspecify.annotations.NullMarked;
