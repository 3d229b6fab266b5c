print("warraq-bench")
