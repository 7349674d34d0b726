/** Finesse's objects as JSON, which the original has not: the same members as those of its XML. */
@NullMarked
package org.finessebridge.app.json;

import org.jspecify.annotations.NullMarked;
