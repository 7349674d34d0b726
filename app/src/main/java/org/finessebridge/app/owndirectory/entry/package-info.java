/** Users and teams as somebody wrote them down, what is wrong with them, and what they differ in. */
@NullMarked
package org.finessebridge.app.owndirectory.entry;

import org.jspecify.annotations.NullMarked;
