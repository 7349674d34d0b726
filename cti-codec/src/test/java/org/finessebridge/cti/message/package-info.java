/** The messages' codes. */
@NullMarked
package org.finessebridge.cti.message;

import org.jspecify.annotations.NullMarked;
