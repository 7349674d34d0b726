/** What a text is to somebody who looks at it. */
@NullMarked
package org.finessebridge.app.text;

import org.jspecify.annotations.NullMarked;
