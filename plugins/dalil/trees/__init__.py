"""Decision trees: derived from rules, proved over every situation, and explained.

Tree ── table_of ──▶ Table ── Situations ──▶ groups ── prove ──▶ Proof: findings, and the tree
"""

from __future__ import annotations

from dalil.trees.node import Arm, Branch, Leaf, Node
from dalil.trees.proof import Proof, prove

__all__ = ["Arm", "Branch", "Leaf", "Node", "Proof", "prove"]
