/** How objects are written to who asks for them: as XML, or as JSON. */
@NullMarked
package org.finessebridge.app.representation;

import org.jspecify.annotations.NullMarked;
