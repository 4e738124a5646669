/** Boards: what they are about, who may read and write in them ({@link org.wirkstatt.forum.board.Boards}), and their administration. */
package org.wirkstatt.forum.board;
