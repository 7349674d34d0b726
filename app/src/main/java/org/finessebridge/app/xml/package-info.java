/** Finesse's XML documents: written and read in one way, wherever they travel. */
@NullMarked
package org.finessebridge.app.xml;

import org.jspecify.annotations.NullMarked;
