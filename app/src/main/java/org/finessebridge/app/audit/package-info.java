/** Who signed in, who was refused or locked, and who changed what: one line each in a file of its own. */
@NullMarked
package org.finessebridge.app.audit;

import org.jspecify.annotations.NullMarked;
